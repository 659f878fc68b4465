package dev.dxwww.processor.json;

import java.util.Set;

import javax.lang.model.element.TypeElement;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;
import dev.dxwww.processor.lang.TypeRefs;

/** Emits the codecs of the types that other features planned; stands behind them in the list. */
public final class JsonFeature implements Feature {
  private static final String INDEX = "codecs";

  private final JsonTypes types;

  /** Emits what is planned in {@code types}. */
  public JsonFeature(JsonTypes types) {
    this.types = types;
  }

  @Override
  public Set<String> annotations() {
    return Set.of();
  }

  @Override
  public void process(Round round) {
    for (TypeElement type : round.recompiled(INDEX)) {
      types.remember(round, type);
    }
    emit(round);
  }

  /** Columns of JSON are known when PostgreSQL was asked. */
  @Override
  public void link(Round round) {
    emit(round);
  }

  private void emit(Round round) {
    for (JsonModel model : types.take()) {
      round.write(CodecEmitter.emit(model));
      TypeElement type = round.elements().getTypeElement(model.head().source());
      boolean own = model.head().codec().packageName().equals(TypeRefs.packageOf(type));
      if (own) {
        round.index(INDEX, type);
      }
    }
  }
}
