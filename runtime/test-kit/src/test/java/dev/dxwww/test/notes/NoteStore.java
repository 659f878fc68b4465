package dev.dxwww.test.notes;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.dxwww.app.Component;
import dev.dxwww.app.OnStart;

/** Notes in memory. */
@Component
public class NoteStore implements AutoCloseable {
  private final NotesConfig config;
  private final Clock clock;
  private final List<Note> notes = new CopyOnWriteArrayList<>();
  private volatile boolean open;

  /** A store without notes. */
  public NoteStore(NotesConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  @OnStart
  void open() {
    open = true;
  }

  /** Adds a note, if there is room. */
  public boolean add(String text) {
    return notes.size() < config.limit()
        && notes.add(new Note(notes.size() + 1, text, clock.instant().toString()));
  }

  /** All notes. */
  public List<Note> all() {
    return List.copyOf(notes);
  }

  /** Whether it was started and not stopped. */
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    System.out.println("notes closed"); // what a test of a whole process can see
    System.getLogger("notes").log(System.Logger.Level.DEBUG, "the store is closed");
  }
}
