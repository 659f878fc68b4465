package dev.dxwww.processor;

import java.util.List;

import dev.dxwww.processor.app.AppFeature;
import dev.dxwww.processor.config.ConfigFeature;
import dev.dxwww.processor.convert.ConvertFeature;
import dev.dxwww.processor.json.JsonFeature;
import dev.dxwww.processor.json.JsonTypes;
import dev.dxwww.processor.markup.MarkupFeature;
import dev.dxwww.processor.openapi.OpenApiFeature;
import dev.dxwww.processor.query.OracleSource;
import dev.dxwww.processor.query.PostgresSource;
import dev.dxwww.processor.query.QueryFeature;
import dev.dxwww.processor.resilience.ResilienceFeature;
import dev.dxwww.processor.route.RouteFeature;
import dev.dxwww.processor.schedule.ScheduleFeature;
import dev.dxwww.processor.secret.SecretFeature;
import dev.dxwww.processor.template.TemplateFeature;
import dev.dxwww.processor.validation.ValidationFeature;

/** The one ordered list of features; a new one is one line here. */
public final class Features {
  private Features() {}

  /** Fresh features for one compile; each is called in this order. */
  static List<Feature> all() {
    return all(PostgresSource::open);
  }

  /** The same, with something else to ask about queries, or something around it. */
  public static List<Feature> all(OracleSource oracles) {
    JsonTypes jsonTypes = new JsonTypes();
    return List.of(
        new ConvertFeature(),
        new ConfigFeature(),
        new ValidationFeature(),
        new RouteFeature(jsonTypes),
        new QueryFeature(jsonTypes, oracles),
        new JsonFeature(jsonTypes),
        new TemplateFeature(),
        new ResilienceFeature(),
        new ScheduleFeature(),
        new AppFeature(),
        new OpenApiFeature(),
        new MarkupFeature(),
        new SecretFeature());
  }
}
