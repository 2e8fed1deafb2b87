// Where both the email and the phone are asked for, only the one that was chosen is shown.
export function channels() {
  for (const box of document.querySelectorAll('[data-channels]')) {
    const choices = box.querySelectorAll('input[type=radio]');
    const show = () => {
      for (const choice of choices) {
        box.querySelector(`#${choice.value}`).closest('.field').hidden = !choice.checked;
      }
    };
    choices.forEach((choice) => choice.addEventListener('change', show));
    show();
  }
}
