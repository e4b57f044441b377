/** WebDriver's code points of the keys that write nothing (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
const values = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Tab: '\uE004',
};

/** @param {string} key As in `KeyboardEvent.key`. */
export function keyValue(key) {
  const value = values[key] ?? key;
  if ([...value].length > 1) throw new Error(`No key of WebDriver is called ${key}`);
  return value;
}
