package dev.dxwww.runtime;

import java.io.PrintStream;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import dev.dxwww.runtime.app.FailureText;

/** Starts applications. */
public final class Dx {
  private static final System.Logger LOG = System.getLogger("dev.dxwww.app");

  private Dx() {}

  /**
   * Runs an application until it is stopped, by Ctrl-C or SIGTERM as a rule. To be called from
   * {@code main}: when the application does not start, this says why on the standard error and ends
   * the process with exit code 1.
   *
   * @param application the class with {@code @DxApplication}
   * @param arguments of the command line, {@code --dx.server.port=9090}
   */
  public static void run(Class<?> application, String... arguments) {
    RunningApp app = started(application, arguments, System.err);
    if (app == null) {
      System.exit(1);
      return;
    }
    Thread hook = new Thread(() -> stop(application, app), "dx-stop");
    try {
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process was told to end while the application started.
      stop(application, app);
      return;
    }
    app.awaitStop();
  }

  private static void stop(Class<?> application, RunningApp app) {
    long begin = System.nanoTime();
    app.stopWithProcess();
    LOG.log(
        System.Logger.Level.INFO,
        application.getSimpleName()
            + " stopped in "
            + (System.nanoTime() - begin) / 1_000_000
            + " ms");
  }

  /** The application, or null when it did not start; then everything has been said. */
  static @Nullable RunningApp started(
      Class<?> application, String[] arguments, PrintStream errors) {
    long begin = System.nanoTime();
    try {
      RunningApp app = app(application).args(arguments).start();
      LOG.log(
          System.Logger.Level.INFO,
          application.getSimpleName()
              + " listens on "
              + app.url()
              + " ("
              + app.profile().name().toLowerCase(Locale.ROOT)
              + ", started in "
              + (System.nanoTime() - begin) / 1_000_000
              + " ms)");
      return app;
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      errors.println(FailureText.of(application, e));
      return null;
    }
  }

  /** Prepares an application that code starts and stops, such as a test. */
  public static AppBuilder app(Class<?> application) {
    return new AppBuilder(application);
  }
}
