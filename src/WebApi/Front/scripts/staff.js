// What only the pages of staff have, beside site.js.
export {};
