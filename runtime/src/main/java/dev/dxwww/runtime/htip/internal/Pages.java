package dev.dxwww.runtime.htip.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dxwww.htip.Bundle;
import dev.dxwww.htip.DeltaFrame;
import dev.dxwww.htip.FrameHash;
import dev.dxwww.htip.Handlers;
import dev.dxwww.htip.html.HtmlOutput;
import dev.dxwww.htip.html.MarkupParts;
import dev.dxwww.runtime.generated.EventRoute;
import dev.dxwww.runtime.generated.PageRoute;
import dev.dxwww.runtime.generated.PageView;
import dev.dxwww.runtime.htip.RobotRule;
import dev.dxwww.runtime.htip.internal.PageCounts.BaseUse;
import dev.dxwww.runtime.observe.internal.MetricsText;
import dev.dxwww.runtime.observe.internal.Observed;
import dev.dxwww.runtime.security.headers.ContentSecurityPolicy;
import dev.dxwww.runtime.spi.HealthCheck;
import dev.dxwww.template.Render;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What pages are made with, and what is kept of them. Called by all threads at once. */
public final class Pages implements Observed {
  private final HtipSettings settings;
  private final Parts parts;
  private final @Nullable BundleSigner signer;
  private final PageBases bases;
  private final PastEvents past;
  private final PageWriter.Pool writers;
  private final PageCounts counts = new PageCounts();

  /**
   * What pages are made with.
   *
   * @param client the programs that browsers run
   * @param bundles the templates of all modules
   * @param document the application's own {@code index.html}; null for none
   * @param robots tells who runs no scripts
   * @param keys sign handlers
   */
  public record Parts(
      ClientFiles client,
      List<Bundle> bundles,
      @Nullable String document,
      RobotRule robots,
      EventKeys keys) {
    public Parts {
      bundles = List.copyOf(bundles);
      Objects.requireNonNull(client, "client");
      Objects.requireNonNull(robots, "robots");
      Objects.requireNonNull(keys, "keys");
    }
  }

  /** Pages of an application. */
  public Pages(HtipSettings settings, Parts parts) {
    this.settings = settings;
    this.parts = parts;
    byte[] key = settings.bundles().key();
    this.signer = key.length == 0 ? null : BundleSigner.of(key);
    String document = parts.document();
    this.writers = new PageWriter.Pool(document == null ? "" : DocumentTitle.of(document));
    HtipSettings.Memory memory = settings.limits().memory();
    this.bases = new PageBases(memory.bases(), memory.share());
    this.past = new PastEvents(memory.pastEvents(), memory.share());
  }

  /** Pages of a server that has neither programs nor bundles, and forgets its key at its end. */
  public static Pages plain() {
    byte[] key = new byte[EventKeys.KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new Pages(
        HtipSettings.DEFAULT,
        new Parts(
            ClientFiles.NONE, List.of(), null, request -> true, new EventKeys(List.of(key))));
  }

  /** Initialises here what requests would else initialise: carriers pin while they do. */
  public void touch() {
    navigation("/");
    new HtmlOutput().text("<");
    MarkupParts.of(" ".repeat(MarkupParts.LONGEST + 1));
    FrameHash.etag(FrameHash.of(ClientFiles.integrity(new byte[0]).getBytes(UTF_8)));
    SignedEvent.of(parts.keys(), "s", "/", "AAAAAAAAAAA0", List.of(new EventRoute("", 0)));
  }

  /** Programs and bundles, to be served. */
  public HtipRoutes routes() {
    return new HtipRoutes(parts.client(), parts.bundles(), signer);
  }

  /** The shell of a page; null where browsers cannot be given one, and get HTML. */
  public @Nullable Shell shell(PageRoute page) {
    boolean own = parts.document() != null;
    boolean possible =
        parts.client().arePresent() && page.render() != Render.SSR
            && (own || page.render() == Render.AUTO);
    if (!possible) {
      return null;
    }
    String attributes =
        (signer == null ? "" : signer.attributes(settings.bundles().required()))
            + (settings.scripts().wasm() ? "" : " data-htip-twin");
    String document = parts.document();
    return Shell.of(
        document == null ? page.view().shell() : document,
        new Shell.Needs(parts.client(), attributes),
        page.view().bundles());
  }

  /** The policy of the shell, made of that of all responses; empty where there is none. */
  public String shellPolicy(String general) {
    ContentSecurityPolicy policy = ContentSecurityPolicy.parse(general);
    if (policy.isEmpty()) {
      return "";
    }
    if (settings.scripts().wasm()) {
      policy = policy.adding("script-src", "'wasm-unsafe-eval'");
    }
    if (settings.scripts().trustedTypes()) {
      policy = policy.with("require-trusted-types-for", "'script'").with("trusted-types", "htip");
    }
    return policy.text();
  }

  /** Tells who runs no scripts. */
  public RobotRule robots() {
    return parts.robots();
  }

  /** Sign handlers. */
  public EventKeys keys() {
    return parts.keys();
  }

  /** How pages are served. */
  public HtipSettings settings() {
    return settings;
  }

  /** Counts what went out. */
  public PageCounts counts() {
    return counts;
  }

  /** Writes what creates a page; null where it is too large for frames. */
  public <T> @Nullable PageVersion create(PageView<T> view, Handlers handlers, T value) {
    return writers.lend(writer -> writer.create(view, handlers, value));
  }

  /** Writes that a client is to go elsewhere. */
  public byte[] navigation(String address) {
    return writers.lend(writer -> writer.navigation(address));
  }

  /**
   * Where a version is sent to.
   *
   * @param client of whose share it is kept: a user, or an address
   * @param session empty for a page that is the same for everybody
   * @param address path and query
   */
  public record Recipient(String client, String session, String address) {
    PageBases.Key key(String name) {
      return new PageBases.Key(session, address, name);
    }
  }

  /** Remembers what a client is about to show. */
  public void keep(Recipient recipient, PageVersion version) {
    int size = version.bytes().length;
    if (size <= settings.limits().memory().largestBase()) {
      bases.keep(
          recipient.client(), recipient.key(version.name()),
          new PageBases.Base(version.state(), version.bytes(), size));
    }
  }

  /** What makes a version of one that the client keeps; null where it does not pay. */
  public byte @Nullable [] delta(Recipient recipient, String base, PageVersion version) {
    PageBases.Base known = bases.find(recipient.key(base));
    if (known == null || known.bytes() == null) {
      counts.used(BaseUse.UNKNOWN);
      return null;
    }
    counts.used(BaseUse.KEPT);
    byte[] delta = DeltaFrame.encode(known.bytes(), version.bytes());
    return DeltaFrame.pays(delta.length, version.bytes().length) ? delta : null;
  }

  /** What a client shows, by the name it has for it; null where this node does not know. */
  public @Nullable Known known(Recipient recipient, String name) {
    PageBases.Base base = bases.find(recipient.key(name));
    return base == null ? null : new Known(recipient, name, base.state(), base.size());
  }

  /** What a client shows, if it is this version. */
  public @Nullable Known known(Recipient recipient, String name, PageVersion version) {
    return version.name().equals(name)
        ? new Known(recipient, name, version.state(), version.bytes().length)
        : null;
  }

  /** Whether a name is of what patches made, which cannot be made anew. */
  public static boolean isPatched(String name) {
    return name.endsWith(PageWriter.PATCHED);
  }

  /**
   * What a client shows.
   *
   * @param size how many bytes a page of its kind has
   */
  public record Known(Recipient recipient, String name, PageState<?> state, int size) {
    /** Whether it was written by a view, so that the view can tell what changes. */
    public boolean isOf(PageView<?> view) {
      return state.view() == view;
    }

    /** The same, to be shown elsewhere from here on. */
    public Known at(Recipient other) {
      return new Known(other, name, state, size);
    }
  }

  /**
   * Writes what makes another page of what a client shows, and remembers that; null where it is
   * too large for frames.
   *
   * @param view which {@link Known#isOf what is shown is of}
   */
  public <T> @Nullable PagePatch patch(Known known, PageView<T> view, Handlers handlers, T value) {
    if (!known.isOf(view)) {
      throw new IllegalArgumentException("what is shown is of another view");
    }
    @SuppressWarnings("unchecked")
    PageState<T> state = (PageState<T>) known.state();
    PagePatch patch =
        writers.lend(writer -> writer.patch(state, handlers, value, known.name()));
    if (patch == null) {
      return null;
    }
    // What patches added is in the state now.
    int size = known.size() + patch.bytes().length;
    if (size <= settings.limits().memory().largestBase()) {
      bases.keep(
          known.recipient().client(), known.recipient().key(patch.name()),
          new PageBases.Base(patch.state(), null, size));
    }
    return patch;
  }

  /** Whether browsers run our programs, which number what they send. */
  public boolean areLive() {
    return parts.client().arePresent();
  }

  /** The turn of a form under a number; see the other. */
  public PastEvents.Turn turn(Recipient recipient, String number) throws InterruptedException {
    return past.turn(recipient.client(), recipient.key("form " + number));
  }

  /**
   * The turn of an event; waits for the same one, if that is being done.
   *
   * @param event its bytes; without a number it is never the same as another
   * @throws InterruptedException where the request takes too long
   */
  public PastEvents.Turn turn(Recipient recipient, boolean numbered, byte[] event)
      throws InterruptedException {
    return numbered
        ? past.turn(recipient.client(), recipient.key(FrameHash.hex(FrameHash.of(event))))
        : PastEvents.Turn.only();
  }

  @Override
  public List<HealthCheck> checks() {
    return List.of();
  }

  @Override
  public void write(MetricsText out) {
    counts.write(out);
    String bytes = "htip_bases_bytes";
    out.family(bytes, "gauge", "What is kept of what clients show, as it is reckoned.");
    out.sample(bytes, "", bases.weight());
    String entries = "htip_bases";
    out.family(entries, "gauge", "Versions that are kept of what clients show.");
    out.sample(entries, "", bases.size());
  }
}
