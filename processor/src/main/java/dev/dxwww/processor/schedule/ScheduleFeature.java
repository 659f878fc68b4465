package dev.dxwww.processor.schedule;

import java.util.Set;

import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

import dev.dxwww.processor.Feature;
import dev.dxwww.processor.Round;

/** Checks {@code @Scheduled}; the wiring of the component tells the runtime of it. */
public final class ScheduleFeature implements Feature {

  @Override
  public Set<String> annotations() {
    return Set.of(ScheduledReader.SCHEDULED);
  }

  @Override
  public void process(Round round) {
    for (Element method : round.annotated(ScheduledReader.SCHEDULED)) {
      ScheduledReader.read((ExecutableElement) method, round.diagnostics());
    }
  }
}
