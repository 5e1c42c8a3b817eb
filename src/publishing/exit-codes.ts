/** Exit codes of every command. */
export const USAGE = 2;
export const ENVIRONMENT = 3;
export const INTERNAL = 4;
