/** Whether a Node version is one that the project runs on. */
export function isSupported(version: string): boolean

/** Checks Node and installs the packages of the lock file, if they are not the ones installed already. */
export function installIfNeeded(): void
