/** In ms; longer than clients keep an idle connection: a server that closes first may do so with a request on its way. */
export const keepAliveTimeout = 60_000;
