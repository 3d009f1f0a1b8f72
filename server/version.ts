/** The server's version; a test holds it equal to the packages'. */
export const VERSION = '0.1.0'
