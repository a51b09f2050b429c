/** The files of dist/, which are what Google gets; `.claspignore` names the same. */
export const addOnFiles = ['Code.js', 'Sidebar.html', 'Templates.html', 'Words.html', 'appsscript.json'];
