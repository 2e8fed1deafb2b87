// <div data-pick> around <label hidden>, <input type="file"> and <ul>: the label is the button and the list says what was chosen. What
// browsers write on their own control is in the language of the device, which is seldom Kurdish.
export function filePicks() {
  for (const box of document.querySelectorAll('[data-pick]')) {
    const input = box.querySelector('input');
    const list = box.querySelector('ul');
    const show = () => {
      const rows = [...input.files].map((file) => {
        const row = document.createElement('li');
        row.append(Object.assign(document.createElement('bdi'), { textContent: file.name }));
        return row;
      });
      list.textContent = '';
      list.append(...rows);
    };
    box.classList.add('pick');
    box.querySelector('label').hidden = false;
    input.addEventListener('change', show);
    show();
  }
}
