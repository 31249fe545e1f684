/** Which key is the main one. */
export const isMac: boolean = navigator.userAgent.includes('Mac OS');
