/** Text that people paste, and text that somebody pastes on purpose. */
export const HOSTILE_TEXTS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'a formula', text: '=HYPERLINK("https://evil.example","open")' },
  { name: 'a formula with plus', text: '+1+cmd|calc!A0' },
  { name: 'a formula with minus', text: '-2+3' },
  { name: 'a formula with at', text: '@SUM(A1:A9)' },
  { name: 'markup', text: '<img src=x onerror="alert(1)"><script>alert(2)</script>' },
  { name: 'an attribute breaker', text: `" onmouseover='alert(1)' x="` },
  { name: 'an entity', text: '&lt;b&gt; & &#39;' },
  { name: 'a header injection', text: 'Till count\r\nBcc: everybody@evil.example\r\n\r\nHello' },
  { name: 'control characters', text: 'a\u0000b\u0007c\u001bd\u007fe\u0085f' },
  { name: 'direction characters', text: 'invoice\u202efdp.exe\u2066x\u200f' },
  { name: 'line separators', text: 'one\u2028two\u2029three' },
  { name: '5,000 characters', text: 'x'.repeat(5000) },
];
