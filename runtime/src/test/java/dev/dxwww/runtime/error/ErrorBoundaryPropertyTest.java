package dev.dxwww.runtime.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterProperty;
import org.jspecify.annotations.Nullable;

/** Property 7: a component that fails in its boundary leaves all others going on. */
@Tag("property-7")
final class ErrorBoundaryPropertyTest {
  private final Logged log = Logged.dropped("dev.dxwww.boundary");

  @AfterProperty
  void restoreLog() {
    log.close();
  }

  @Property(tries = 1000)
  void failingComponents_leaveTheOthersUntouched(
      @ForAll("plans") @Size(min = 1, max = 40) List<List<@Nullable Throwable>> plans) {
    List<Component> components = plans.stream().map(Component::new).toList();
    int rounds = plans.stream().mapToInt(List::size).max().orElse(0);
    for (int round = 0; round < rounds; round++) {
      for (Component component : components) {
        component.step(round);
      }
    }
    components.forEach(Component::assertWent);
    assertThat(Thread.interrupted()).as("only interrupts leave the flag").isEqualTo(
        plans.stream().flatMap(List::stream).anyMatch(InterruptedException.class::isInstance));
  }

  @Property(tries = 100)
  void failingComponentsOnManyThreads_leaveTheOthersUntouched(
      @ForAll("plans") @Size(min = 2, max = 20) List<List<@Nullable Throwable>> plans)
      throws Exception {
    List<Component> components = plans.stream().map(Component::new).toList();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Component component : components) {
        pool.submit(
            () -> {
              for (int round = 0; round < component.plan.size(); round++) {
                component.step(round);
              }
            });
      }
    }
    components.forEach(Component::assertWent);
  }

  /** What each component does in each of its rounds: throw this, or complete when null. */
  @Provide
  Arbitrary<List<List<@Nullable Throwable>>> plans() {
    Arbitrary<Supplier<Throwable>> faults =
        Arbitraries.of(
            IllegalStateException::new,
            () -> new DxException(ErrorCode.CONFLICT),
            () -> new IOException("io"),
            InterruptedException::new,
            AssertionError::new,
            StackOverflowError::new,
            OutOfMemoryError::new,
            NoClassDefFoundError::new,
            InternalError::new,
            Hostile::new);
    return faults.<Throwable>map(Supplier::get).injectNull(0.5).list().ofMaxSize(6).list();
  }

  /** A component whose boundary is told to throw here and there. */
  private static final class Component {
    private final List<@Nullable Throwable> plan;
    private final List<DxException> told = new ArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();
    private final ErrorBoundary boundary =
        new ErrorBoundary(
            "component",
            (name, failure) -> {
              told.add(failure);
              throw new AssertionError("a listener that fails as well");
            });

    Component(List<@Nullable Throwable> plan) {
      this.plan = plan;
    }

    void step(int round) {
      if (round >= plan.size()) {
        return;
      }
      Throwable fault = plan.get(round);
      boolean completed = boundary.run("round " + round, () -> work(fault));
      assertThat(completed).isEqualTo(fault == null);
    }

    private void work(@Nullable Throwable fault) throws Exception {
      steps.incrementAndGet();
      switch (fault) {
        case null -> {}
        case Error error -> throw error;
        case Exception exception -> throw exception;
        default -> throw new AssertionError(fault);
      }
    }

    void assertWent() {
      long faults = plan.stream().filter(fault -> fault != null).count();
      assertThat(steps).hasValue(plan.size());
      assertThat(boundary.failures()).isEqualTo(faults);
      long usable = plan.stream().filter(f -> f != null && !(f instanceof Hostile)).count();
      assertThat(told.size()).isBetween((int) usable, (int) faults);
    }
  }

  /** An exception that fails again as soon as anybody looks at it. */
  private static final class Hostile extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }

    @Override
    public Throwable getCause() {
      throw new IllegalStateException("no cause");
    }
  }
}
