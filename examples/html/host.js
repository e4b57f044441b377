// The host's own script: it changes places, and writes down what it hears.
const main = document.querySelector('main');
const portal = document.querySelector('zi-dev-portal');
const buttons = document.querySelectorAll('nav button');

portal.demo = new URLSearchParams(location.search).get('demo') ?? 'guide';
for (const type of ['zi-app-selected', 'zi-app-updated', 'zi-error']) portal.addEventListener(type, log);

function log({ type }) {
  const item = document.createElement('li');
  item.textContent = type;
  document.querySelector('#log').append(item);
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    for (const other of buttons) other.ariaPressed = String(other === button);
    main.replaceChildren(button.textContent === 'DevPortal' ? portal : 'Welcome back.');
  });
}
