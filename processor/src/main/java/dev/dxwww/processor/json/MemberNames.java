package dev.dxwww.processor.json;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names in the codec of a record, none of them twice. */
final class MemberNames {
  private final Map<String, String> constants = new HashMap<>();
  private final Map<String, String> locals = new HashMap<>();
  private final boolean generic;

  MemberNames(JsonModel.OfRecord model) {
    generic = model.head().generic();
    Set<String> takenConstants = new HashSet<>(Set.of("INSTANCE", "PROPERTIES"));
    Set<String> takenLocals = new HashSet<>();
    for (JsonModel.Member member : model.members()) {
      constants.put(member.name(), free(constant(member.name()), takenConstants));
      takenLocals.add(member.name());
      locals.put(member.name(), member.name());
    }
    // A component may be called "in"; the parameter keeps its name then and the local gives way.
    for (String parameter : List.of("in", "out")) {
      if (locals.containsKey(parameter)) {
        locals.put(parameter, free(parameter + "Value", takenLocals));
      }
    }
    for (String own : List.of("problems", "seen", "i", "refused")) {
      String name = takenLocals.contains(own) ? free("the" + capital(own), takenLocals) : own;
      takenLocals.add(name);
      locals.put("." + own, name);
    }
  }

  String part(JsonModel.Member member) {
    return constants.get(member.name()) + "_NAME";
  }

  String codec(JsonModel.Member member) {
    // Constants, except where each instance has its own.
    return generic ? member.name() + "Codec" : constants.get(member.name()) + "_CODEC";
  }

  String local(JsonModel.Member member) {
    return locals.get(member.name());
  }

  String problems() {
    return locals.get(".problems");
  }

  String seen() {
    return locals.get(".seen");
  }

  String index() {
    return locals.get(".i");
  }

  String refused() {
    return locals.get(".refused");
  }

  private static String constant(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int i = 2; !taken.add(name); i++) {
      name = wanted + i;
    }
    return name;
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
