package dev.dxwww.runtime.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.BundleRef;
import dev.dxwww.htip.HtipException;
import dev.dxwww.runtime.config.CsrfConfig;
import dev.dxwww.runtime.config.HtipConfig;
import dev.dxwww.runtime.error.DxException;
import dev.dxwww.runtime.error.ErrorCode;
import dev.dxwww.runtime.error.ErrorPages;
import dev.dxwww.runtime.generated.GeneratedApplication;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.ClientFiles;
import dev.dxwww.runtime.htip.internal.EventKeys;
import dev.dxwww.runtime.htip.internal.Pages;
import dev.dxwww.runtime.http.content.internal.ByteRange;
import dev.dxwww.runtime.http.content.internal.OpenContent;
import dev.dxwww.runtime.http.content.internal.StaticFile;
import dev.dxwww.runtime.http.internal.HttpSettings;

import org.jspecify.annotations.Nullable;

/** Makes what pages are made with, from the class path, components and configuration. */
final class PageStart {
  private static final String INDEX = "/index.html";
  private static final long LONGEST_INDEX = 1 << 20;

  private PageStart() {}

  static Pages of(
      GeneratedApplication application,
      Components components,
      Launch launch,
      HttpSettings settings) {
    boolean shown =
        components.groups().stream().anyMatch(group -> !group.pages().isEmpty());
    if (!shown) {
      return Pages.plain();
    }
    ClassLoader loader = launch.application().getClassLoader();
    RobotRule robots = components.only(RobotRule.class);
    List<Bundle> bundles = bundles(application.bundles(), loader);
    components.groups().stream()
        .flatMap(group -> group.pages().stream())
        .forEach(page -> check(page.view(), bundles));
    Pages pages = new Pages(
        components.config(HtipConfig.class).settings(),
        new Pages.Parts(
            ClientFiles.of(loader),
            bundles,
            document(settings),
            robots == null ? RobotRule.known() : robots,
            keys(components.config(CsrfConfig.class))));
    pages.touch();
    ErrorPages.touchFrames();
    components.observe(pages);
    return pages;
  }

  /** Else clients would ask for templates that are not there. */
  private static void check(PageView<?> view, List<Bundle> bundles) {
    for (BundleRef named : view.bundles()) {
      if (bundles.stream().noneMatch(bundle -> bundle.ref().equals(named))) {
        throw unreadable(named.name() + " of " + view.name(), "are not on the class path", null);
      }
    }
  }

  /** The keys of tokens, for another purpose; nobody has to set two. */
  private static EventKeys keys(CsrfConfig config) {
    List<byte[]> keys = new ArrayList<>();
    config.keyBytes().ifPresent(keys::add);
    if (keys.isEmpty()) {
      byte[] key = new byte[EventKeys.KEY_BYTES];
      new SecureRandom().nextBytes(key);
      keys.add(key);
    }
    config.previousKeyBytes().ifPresent(keys::add);
    return new EventKeys(keys);
  }

  private static List<Bundle> bundles(List<String> names, ClassLoader loader) {
    List<Bundle> bundles = new ArrayList<>();
    for (String name : names) {
      try (InputStream in = loader.getResourceAsStream(name)) {
        if (in == null) {
          throw unreadable(name, "is not on the class path", null);
        }
        bundles.add(Bundle.read(in.readAllBytes()));
      } catch (IOException | HtipException e) {
        throw unreadable(name, "cannot be read: " + e.getMessage(), e);
      }
    }
    return bundles;
  }

  private static DxException unreadable(
      String name, String why, @Nullable Exception cause) {
    return new DxException(
        ErrorCode.CONFIGURATION,
        "The templates " + name + " " + why + ".",
        "Build the module again; if it is packed into another jar, take its META-INF/dxwww along.",
        cause);
  }

  /** The application's own shell; null for none. */
  private static @Nullable String document(HttpSettings settings) {
    try {
      StaticFile file = settings.content().files().find(INDEX);
      if (file == null) {
        return null;
      }
      try (OpenContent open = file.content().open(0)) {
        if (open == null || open.length() == 0 || open.length() > LONGEST_INDEX) {
          return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        open.writeTo(out, new ByteRange(0, open.length() - 1));
        return out.toString(StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new DxException(
          ErrorCode.CONFIGURATION, "The static file index.html cannot be read.", e);
    }
  }
}
