package dev.dxwww.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of passwords that everybody uses. */
class CommonPasswordsTest {
  private static final CommonPasswords COMMON = CommonPasswords.load();

  @ParameterizedTest
  @ValueSource(strings = {
      "password", "Password", "12345678", "qwertyuiop", "1Q2W3E4R5T", "iloveyou", "sunshine",
      "1qaz2wsx3edc", "qwerty123456", "sonyericsson", "1qaz2wsx3edc4rfv"})
  void common_areKnown_inAnyCase(String password) {
    assertThat(COMMON.contains(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "correct horse battery", "password ", "PASSWORD IS THIS", "\u0130stanbul1", "jfk3-Wq9_x"})
  void others_areNot(String password) {
    assertThat(COMMON.contains(password)).isFalse();
  }

  @Test
  void list_hasThreeThousand_eachOnceAndAsItIsLookedUp() throws IOException {
    List<String> lines;
    try (InputStream in = CommonPasswords.class.getResourceAsStream("common-passwords.txt")) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    assertThat(lines).hasSizeGreaterThanOrEqualTo(3_000).doesNotHaveDuplicates()
        .allSatisfy(line -> assertThat(line).matches("[!-~]{8,}"))
        .allMatch(COMMON::contains);
  }
}
