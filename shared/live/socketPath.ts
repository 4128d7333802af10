/** The path of the only socket. */
export const SOCKET_PATH = '/live';
