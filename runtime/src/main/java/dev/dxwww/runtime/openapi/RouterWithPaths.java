package dev.dxwww.runtime.openapi;

import dev.dxwww.runtime.generated.Router;

import java.util.List;

/**
 * An application's router, and behind it a few paths for GET.
 *
 * @param application finds first
 * @param paths that are added; each is a leaf and a route
 * @param firstRoute number of the first path's route
 */
record RouterWithPaths(Router application, List<String> paths, int firstRoute) implements Router {
  /** Leaves of applications are numbered from 0 and never come near. */
  private static final int FIRST_LEAF = 1 << 30;

  RouterWithPaths {
    paths = List.copyOf(paths);
  }

  @Override
  public int find(String path) {
    int leaf = application.find(path);
    if (leaf >= 0) {
      return leaf;
    }
    int own = paths.indexOf(path);
    return own < 0 ? -1 : FIRST_LEAF + own;
  }

  @Override
  public int route(int leaf, int method) {
    if (leaf < FIRST_LEAF) {
      return application.route(leaf, method);
    }
    return method == GET ? firstRoute + leaf - FIRST_LEAF : -1;
  }

  @Override
  public String allow(int leaf) {
    return leaf < FIRST_LEAF ? application.allow(leaf) : "GET, HEAD, OPTIONS";
  }
}
