package dev.dxwww.processor.app;

import java.util.List;

import dev.dxwww.processor.lang.TypeRef;

/** How a component comes to be. */
sealed interface Creation {

  /** By the only constructor of its class. */
  record Constructor(boolean visible, List<Dependency> dependencies) implements Creation {
    public Constructor {
      dependencies = List.copyOf(dependencies);
    }
  }

  /** By a static {@code @Provides} method. */
  record StaticMethod(
      TypeRef.Declared owner, String method, boolean visible, List<Dependency> dependencies)
      implements Creation {
    public StaticMethod {
      dependencies = List.copyOf(dependencies);
    }
  }

  /** By a {@code @Provides} method of another component. */
  record ComponentMethod(
      TypeUse owner, String method, boolean visible, List<Dependency> dependencies)
      implements Creation {
    public ComponentMethod {
      dependencies = List.copyOf(dependencies);
    }
  }

  /** By the framework: the system's clock in UTC. */
  record SystemClock() implements Creation {
    @Override
    public boolean visible() {
      return true;
    }

    @Override
    public List<Dependency> dependencies() {
      return List.of();
    }
  }

  /** By the framework: the metrics that the server shows. */
  record OwnMetrics() implements Creation {
    @Override
    public boolean visible() {
      return true;
    }

    @Override
    public List<Dependency> dependencies() {
      return List.of();
    }
  }

  /** By the framework: the database that the configuration names. */
  record OwnDatabase() implements Creation {
    @Override
    public boolean visible() {
      return true;
    }

    @Override
    public List<Dependency> dependencies() {
      return List.of();
    }
  }

  /**
   * By the framework, which makes one when it is asked.
   *
   * @param method the method of the wiring that does
   * @param dependencies what has to be there before
   */
  record OwnPart(String method, List<Dependency> dependencies) implements Creation {
    public OwnPart {
      dependencies = List.copyOf(dependencies);
    }

    @Override
    public boolean visible() {
      return true;
    }
  }

  /** By the class that is generated for a repository. */
  record Queries(boolean visible, List<Dependency> dependencies) implements Creation {
    public Queries {
      dependencies = List.copyOf(dependencies);
    }
  }

  /** Whether code of any package can do it. */
  boolean visible();

  /** What it takes, in the order of the parameters. */
  List<Dependency> dependencies();
}
