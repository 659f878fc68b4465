package dev.dxwww.runtime.http.internal;

import java.util.List;

import dev.dxwww.runtime.generated.Router;

/**
 * An application's router, and behind it a few paths of the framework's for one method.
 *
 * @param application finds first
 * @param method the method of the paths, as a router numbers it
 * @param paths that are added; each is a leaf and a route
 * @param firstRoute number of the first path's route
 * @param firstLeaf number of the first path's leaf
 */
record AddedPaths(
    Router application, int method, List<String> paths, int firstRoute, int firstLeaf)
    implements Router {
  /** Leaves of applications are numbered from 0 and never come near. */
  private static final int FIRST_LEAF = 1 << 30;

  AddedPaths {
    paths = List.copyOf(paths);
  }

  static AddedPaths behind(Router router, int method, List<String> paths, int firstRoute) {
    int first =
        router instanceof AddedPaths added ? added.firstLeaf + added.paths.size() : FIRST_LEAF;
    return new AddedPaths(router, method, paths, firstRoute, first);
  }

  @Override
  public int find(String path) {
    int leaf = application.find(path);
    if (leaf >= 0) {
      return leaf;
    }
    int own = paths.indexOf(path);
    return own < 0 ? -1 : firstLeaf + own;
  }

  @Override
  public int route(int leaf, int wanted) {
    if (leaf < firstLeaf) {
      return application.route(leaf, wanted);
    }
    return wanted == method ? firstRoute + leaf - firstLeaf : -1;
  }

  @Override
  public String allow(int leaf) {
    if (leaf < firstLeaf) {
      return application.allow(leaf);
    }
    return method == GET ? "GET, HEAD, OPTIONS" : "POST, OPTIONS";
  }
}
