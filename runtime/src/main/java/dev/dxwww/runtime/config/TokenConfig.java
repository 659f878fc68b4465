package dev.dxwww.runtime.config;

import java.time.Duration;

import dev.dxwww.config.ConfigProperties;
import dev.dxwww.convert.DefaultValue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * The tokens of users who are signed in.
 *
 * @param accessTtl How long an access token is good, 1s to 1d.
 * @param refreshTtl How long a session lives that is not refreshed, 1s to 365d.
 * @param absoluteTtl How long a session lives however often it is refreshed, 1s to 3650d.
 * @param rotationGrace How long a refresh token that has been used gives the same tokens once more,
 *     for tabs that refresh at the same time, at most 1m.
 * @param refreshGrace How long after its end a refresh token is still taken, at most 30d.
 * @param clockSkew How far the clocks of nodes may differ, at most 5m.
 * @param sessionsPerUser How many sessions a user has at most; with one more the oldest ends.
 * @param cached How many access tokens are remembered as verified, up to 1000000; 0 for none.
 */
@ConfigProperties("dx.auth.tokens")
public record TokenConfig(
    @DefaultValue("15m") Duration accessTtl,
    @DefaultValue("7d") Duration refreshTtl,
    @DefaultValue("30d") Duration absoluteTtl,
    @DefaultValue("10s") Duration rotationGrace,
    @DefaultValue("0s") Duration refreshGrace,
    @DefaultValue("1m") Duration clockSkew,
    @DefaultValue("50") @Min(1) @Max(10_000) int sessionsPerUser,
    @DefaultValue("10000") @Min(0) @Max(1_000_000) int cached) {

  public TokenConfig {
    Duration least = Duration.ofSeconds(1);
    Bounds.between("access-ttl", accessTtl, least, Bounds.DAY);
    Bounds.between("refresh-ttl", refreshTtl, least, Duration.ofDays(365));
    Bounds.between("absolute-ttl", absoluteTtl, least, Duration.ofDays(3_650));
    Bounds.between("rotation-grace", rotationGrace, Duration.ZERO, Duration.ofMinutes(1));
    Bounds.between("refresh-grace", refreshGrace, Duration.ZERO, Duration.ofDays(30));
    Bounds.between("clock-skew", clockSkew, Duration.ZERO, Duration.ofMinutes(5));
    if (accessTtl.compareTo(refreshTtl) > 0 || refreshTtl.compareTo(absoluteTtl) > 0) {
      throw new IllegalArgumentException(
          "access-ttl must not be longer than refresh-ttl, nor that than absolute-ttl");
    }
  }
}
