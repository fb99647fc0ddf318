// What axe calls a violation and we keep, each with the reason. Everything else fails. The accessibility statement tells
// people of each: its words are `accessibility-found-` and the rule, in app/src/words/en/owed.ftl.

export const accepted = [
  // The button that nhsuk-frontend's script puts in the place of a file input is named by the label and then by itself, so its
  // own words are part of its name; axe does not follow a name that leads to itself.
  { rule: "label-content-name-mismatch", is: (node) => /^<button class="nhsuk-file-upload__drop-button[^>]* id="([^"]+)"[^>]* aria-labelledby="\1-label \1-comma \1">/.test(node.html) },
  // A radio that opens more questions says whether they are open. ARIA has no such attribute on radios; GOV.UK and the
  // NHS tried with people and kept it, because some screen readers do say it (govuk-frontend issue 979).
  { rule: "aria-allowed-attr", is: (node) => /^<input [^>]*class="nhsuk-radios__input"/.test(node.html)
    && /^Fix all of the following:\s+ARIA attribute is not allowed: aria-expanded="(true|false)"$/.test(node.failureSummary) },
];
