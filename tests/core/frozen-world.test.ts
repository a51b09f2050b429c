it('stands around every test of this folder', () => {
  expect(() => Date.now()).toThrow('The core has none');
});
