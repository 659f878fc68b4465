package dev.dxwww.processor.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

import com.palantir.javapoet.ClassName;

import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.Origin;
import dev.dxwww.processor.lang.TypeRefs;

/**
 * The types of one compile that need a codec. Other features plan types here while they read; the
 * codecs of all types reached are emitted by {@link JsonFeature}, which must come after them.
 */
public final class JsonTypes {
  private final Map<ClassName, JsonModel> models = new LinkedHashMap<>();
  private final Set<ClassName> begun = new HashSet<>();
  private final Map<ClassName, JsonResult> failed = new HashMap<>();
  private final Set<ClassName> emitted = new HashSet<>();

  /**
   * How a type becomes JSON. Mistakes in components of records are reported there; a type that is
   * itself without a form is refused, and the caller reports that at its own place.
   *
   * @param type of a body or a result; {@code @Nullable} on it lets {@code null} pass
   * @param user the type that the expression will stand in
   */
  public JsonResult plan(Round round, TypeMirror type, Origin user) {
    TypeElement element = round.elements().getTypeElement(user.type());
    String home = element == null ? "" : TypeRefs.packageOf(element);
    JsonResult result = new PlanReader(round, this, home).read(type);
    settle();
    return result.then(
        plan ->
            JsonModel.references(plan).stream().anyMatch(failed::containsKey)
                ? new JsonResult.Reported()
                : result);
  }

  /** Has the codec of a type made for its own sake. */
  void remember(Round round, TypeElement type) {
    new PlanReader(round, this, TypeRefs.packageOf(type)).remember(type);
  }

  /** Whether the codec's type is still unknown; it is begun then. */
  boolean begin(ClassName codec) {
    return begun.add(codec);
  }

  void done(ClassName codec, JsonModel model) {
    models.put(codec, model);
  }

  /** The type has no codec; {@code why} is for all who ask for it later. */
  void fail(ClassName codec, JsonResult why) {
    failed.put(codec, why);
  }

  /** Why a type has no codec. */
  Optional<JsonResult> failure(ClassName codec) {
    return Optional.ofNullable(failed.get(codec));
  }

  // Types may contain each other, so that one that fails late fails others after they were planned.
  private void settle() {
    boolean changed = true;
    while (changed) {
      changed = false;
      for (JsonModel model : models.values()) {
        ClassName codec = model.head().codec();
        if (!failed.containsKey(codec)
            && model.references().stream().anyMatch(failed::containsKey)) {
          failed.put(codec, new JsonResult.Reported());
          changed = true;
        }
      }
    }
  }

  /** Models that have not been taken and whose codecs will compile, in the order of discovery. */
  List<JsonModel> take() {
    settle();
    List<JsonModel> taken = new ArrayList<>();
    models.forEach(
        (codec, model) -> {
          if (!failed.containsKey(codec) && emitted.add(codec)) {
            taken.add(model);
          }
        });
    return taken;
  }
}
