/** Answers that were asked for before the application had come, by their paths; each is taken once. */
declare var early: Map<string, Promise<Response>> | undefined;
