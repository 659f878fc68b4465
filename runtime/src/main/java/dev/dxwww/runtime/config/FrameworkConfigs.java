package dev.dxwww.runtime.config;

import java.util.List;

import dev.dxwww.runtime.error.ErrorPageConfig_Config;
import dev.dxwww.runtime.error.RecoveryConfig_Config;
import dev.dxwww.runtime.generated.ConfigReader;
import dev.dxwww.runtime.json.JsonSettings_Config;

/** The framework's own configuration records, which every application has. */
public final class FrameworkConfigs {
  private FrameworkConfigs() {}

  /** Their readers, in the order of the reference page. */
  public static List<ConfigReader<?>> readers() {
    return List.of(
        new DxConfig_Config(),
        new ServerConfig_Config(),
        new ConnectionConfig_Config(),
        new ProxyConfig_Config(),
        new LimitConfig_Config(),
        new CsrfConfig_Config(),
        new SecurityConfig_Config(),
        new AdmissionConfig_Config(),
        new HealthConfig_Config(),
        new MetricsConfig_Config(),
        new AdminConfig_Config(),
        new HttpConfig_Config(),
        new CompressionConfig_Config(),
        new CorsConfig_Config(),
        new StaticConfig_Config(),
        new UploadConfig_Config(),
        new StreamConfig_Config(),
        new HtipConfig_Config(),
        new JsonSettings_Config(),
        new OpenApiConfig_Config(),
        new ErrorPageConfig_Config(),
        new RecoveryConfig_Config(),
        new LogConfig_Config(),
        new ScheduleConfig_Config(),
        new DatabaseConfig_Config(),
        new PoolConfig_Config(),
        new CacheConfig_Config(),
        new AuthConfig_Config(),
        new TokenConfig_Config(),
        new RevocationConfig_Config(),
        new PasswordConfig_Config());
  }
}
