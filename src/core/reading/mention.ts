/** `@login` in the prose of a comment (`groups.login`): no address, no decorator, no `@org/team`. For `matchAll` and `search`. */
export const MENTION = /(?<![\w./@-])@(?<login>[a-z\d](?:[a-z\d-]*[a-z\d])?)(?![\w/[])/gi;
