// A second click on "send" while the first is on its way is not sent. The server would recognise it as well: this spares the wait.
export function guardAgainstDoubleSending() {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sending) {
      event.preventDefault();
      return;
    }
    form.dataset.sending = 'true';
    // A slow line that was stopped: the form can be sent again. Files take minutes on such a line.
    setTimeout(() => delete form.dataset.sending, form.enctype === 'multipart/form-data' ? 300000 : 8000);
  });
  addEventListener('pageshow', () => document.querySelectorAll('form[data-sending]').forEach((form) => delete form.dataset.sending));
}
