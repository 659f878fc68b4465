package dev.dxwww.examples.load.client;

import java.util.Map;

/**
 * What the application's process holds.
 *
 * @param heap bytes of objects that are in use, after a full collection
 * @param classes of the heap: bytes by the name of the class
 * @param platformThreads of Java, those that carry virtual ones left out
 * @param virtualThreads that are alive
 * @param descriptors open files and sockets
 * @param uploads files of uploads on disk
 * @param connections of the server
 * @param resident bytes of memory, heap that is not in use included
 */
record State(
    long heap,
    Map<String, Long> classes,
    long platformThreads,
    long virtualThreads,
    long descriptors,
    long uploads,
    long connections,
    long resident) {

  State {
    classes = Map.copyOf(classes);
  }
}
