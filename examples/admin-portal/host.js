/** The host's theme switch. The SDK's elements follow `color-scheme` by themselves. */
const theme = document.getElementById('theme');
const key = 'admin-portal-theme';

theme.value = localStorage.getItem(key) ?? 'light dark';
apply();
theme.addEventListener('change', () => {
  localStorage.setItem(key, theme.value);
  apply();
});

function apply() {
  // Through the object model: a strict policy refuses a style attribute.
  document.documentElement.style.colorScheme = theme.value;
}
