package dev.dxwww.examples.load.client;

/**
 * What the application held at three times.
 *
 * @param before after a warm-up whose connections are closed
 * @param during in the middle of the load
 * @param after when the connections of the load are closed
 */
record States(State before, State during, State after) {}
