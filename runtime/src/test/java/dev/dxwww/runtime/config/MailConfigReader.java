package dev.dxwww.runtime.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.dxwww.common.DataSize;
import dev.dxwww.runtime.generated.ConfigKey;
import dev.dxwww.runtime.generated.ConfigReader;
import dev.dxwww.runtime.generated.ConfigValues;
import dev.dxwww.runtime.generated.Converters;

import org.jspecify.annotations.Nullable;

/** What the processor writes for {@link MailConfig}, whose tests show that it does. */
final class MailConfigReader implements ConfigReader<MailConfig> {
  private static final ConfigKey HOST = ConfigKey.required("mail.host", "String");
  private static final ConfigKey PORT = ConfigKey.optional("mail.port", "int").orElse("25");
  private static final ConfigKey BACKLOG = ConfigKey.optional("mail.backlog", "int");
  private static final ConfigKey TIMEOUT = ConfigKey.optional("mail.timeout", "Duration");
  private static final ConfigKey MAX_SIZE =
      ConfigKey.optional("mail.max-size", "DataSize").orElse("1MiB");
  private static final ConfigKey PASSWORD =
      ConfigKey.optional("mail.password", "String").orElse("");
  private static final ConfigKey PORTS = ConfigKey.optional("mail.ports", "list of int");
  private static final ConfigKey TAGS = ConfigKey.optional("mail.tags", "set of String");
  private static final ConfigKey LIMITS = ConfigKey.optional("mail.limits.*", "int");
  private static final ConfigKey TLS_ON = ConfigKey.required("mail.tls.on", "boolean");
  private static final ConfigKey TLS_PORT = ConfigKey.optional("mail.tls.port", "int").orElse("0");
  private static final ConfigKey SERVERS_HOST = ConfigKey.required("mail.servers[].host", "String");
  private static final ConfigKey SERVERS_PORT =
      ConfigKey.optional("mail.servers[].port", "int").orElse("25");
  private static final ConfigKey REGIONS_HOST =
      ConfigKey.required("mail.regions.*.host", "String");
  private static final ConfigKey REGIONS_PORT =
      ConfigKey.optional("mail.regions.*.port", "int").orElse("25");

  @Override
  public Class<MailConfig> type() {
    return MailConfig.class;
  }

  @Override
  public String prefix() {
    return "mail";
  }

  @Override
  public List<ConfigKey> keys() {
    return List.of(HOST, PORT, BACKLOG, TIMEOUT, MAX_SIZE, PASSWORD, PORTS, TAGS, LIMITS, TLS_ON,
        TLS_PORT, SERVERS_HOST, SERVERS_PORT, REGIONS_HOST, REGIONS_PORT);
  }

  @Override
  public @Nullable MailConfig read(ConfigValues values) {
    String host = values.value(HOST, Converters.STRING);
    Integer port = values.value(PORT, Converters.INT);
    Integer backlog = values.value(BACKLOG, Converters.INT);
    Optional<Duration> timeout = values.optional(TIMEOUT, Converters.DURATION);
    DataSize maxSize = values.value(MAX_SIZE, Converters.DATA_SIZE);
    String password = values.value(PASSWORD, Converters.STRING);
    List<Integer> ports = values.list(PORTS, Converters.INT);
    Set<String> tags = values.set(TAGS, Converters.STRING);
    Map<String, Integer> limits = values.map(LIMITS, Converters.INT);
    Optional<MailConfig.Tls> tls = values.optionalSection("mail.tls", MailConfigReader::tls);
    List<MailConfig.Server> servers = values.sections("mail.servers", MailConfigReader::servers);
    Map<String, MailConfig.Server> regions =
        values.sectionMap("mail.regions", MailConfigReader::regions);
    if (values.refused()) {
      return null;
    }
    try {
      MailConfig result =
          new MailConfig(
              host, port, backlog, timeout, maxSize, password, ports, tags, limits, tls, servers,
              regions);
      if (!(port >= 1)) {
        values.violations().addAt("port", "must be at least 1");
      }
      return result;
    } catch (IllegalArgumentException | NullPointerException refusal) {
      values.construct(refusal);
      return null;
    }
  }

  private static MailConfig.@Nullable Tls tls(ConfigValues values) {
    Boolean on = values.value(TLS_ON, Converters.BOOLEAN);
    Integer port = values.value(TLS_PORT, Converters.INT);
    if (values.refused()) {
      return null;
    }
    try {
      return new MailConfig.Tls(on, port);
    } catch (IllegalArgumentException | NullPointerException refusal) {
      values.construct(refusal);
      return null;
    }
  }

  private static MailConfig.@Nullable Server servers(ConfigValues values) {
    String host = values.value(SERVERS_HOST, Converters.STRING);
    Integer port = values.value(SERVERS_PORT, Converters.INT);
    return values.refused() ? null : new MailConfig.Server(host, port);
  }

  private static MailConfig.@Nullable Server regions(ConfigValues values) {
    String host = values.value(REGIONS_HOST, Converters.STRING);
    Integer port = values.value(REGIONS_PORT, Converters.INT);
    return values.refused() ? null : new MailConfig.Server(host, port);
  }
}
