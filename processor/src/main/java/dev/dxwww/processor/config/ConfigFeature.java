package dev.dxwww.processor.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.diagnostic.Diagnostic;

/** Makes a reader for each {@code @ConfigProperties} record, and lists all keys. */
public final class ConfigFeature implements Feature {
  static final String CONFIG_PROPERTIES = "dev.dxwww.config.ConfigProperties";

  private final Map<String, ConfigModel> models = new TreeMap<>();
  private final Set<String> fromClassFiles = new TreeSet<>();

  @Override
  public Set<String> annotations() {
    return Set.of(CONFIG_PROPERTIES);
  }

  @Override
  public void process(Round round) {
    ConfigModelReader reader = ConfigModelReader.ofSources(round);
    for (Element element : round.annotated(CONFIG_PROPERTIES)) {
      TypeElement type = (TypeElement) element;
      Optional<ConfigModel> model = reader.read(type);
      List<Diagnostic> mistakes = new ArrayList<>(reader.problems());
      model.ifPresent(found -> mistakes.addAll(ConfigRules.check(found)));
      round.diagnostics().report(mistakes);
      String name = type.getQualifiedName().toString();
      // A mistake in a nested record is none of the type's own, and still keeps it from being read.
      if (model.isPresent() && mistakes.isEmpty() && !round.failed(name)) {
        models.put(name, model.get());
        if (!hasSource(type, round)) {
          fromClassFiles.add(name);
        }
        round.write(ConfigEmitter.emit(model.get()));
        round.index("configs", type);
      }
    }
  }

  @Override
  public void link(Round round) {
    round.diagnostics().report(ConfigRules.across(List.copyOf(models.values()), indexed(round)));
    if (!models.isEmpty()) {
      Map<String, String> kept = ConfigMetadata.kept(round);
      Map<String, ConfigModel> told = new TreeMap<>(models);
      // A class file has lost the Javadoc that an earlier compile has put into the metadata.
      told.keySet().removeIf(name -> fromClassFiles.contains(name) && kept.containsKey(name));
      round.resource(ConfigMetadata.PATH, ConfigMetadata.text(told.values(), kept));
    }
  }

  private static boolean hasSource(TypeElement type, Round round) {
    try {
      return round.elements().getFileObjectOf(type).getKind() == JavaFileObject.Kind.SOURCE;
    } catch (UnsupportedOperationException e) {
      return true; // a compiler that does not say processes sources only
    }
  }

  /**
   * Records that were compiled before, in this module or another; their mistakes were told then.
   */
  private static List<ConfigModel> indexed(Round round) {
    ConfigModelReader reader = ConfigModelReader.ofClasses(round);
    List<ConfigModel> found = new ArrayList<>();
    for (TypeElement type : round.indexed("configs")) {
      reader.read(type).ifPresent(found::add);
    }
    return found;
  }
}
