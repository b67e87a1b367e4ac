/** Stands for `server-only`. */
export {}
