export default {
  extends: ['stylelint-config-standard-scss'],
  rules: {
    // Browsers of 2020 do not know the form with signs.
    'media-feature-range-notation': 'prefix',
    // The sheets go by component: what is said of one part of a page need not stand behind all that is said of another.
    'no-descending-specificity': null,
  },
};
