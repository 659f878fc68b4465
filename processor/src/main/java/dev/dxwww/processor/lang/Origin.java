package dev.dxwww.processor.lang;

/**
 * Where a model came from in the user's source, without holding compiler objects: a type, and where
 * it applies a member of it and a parameter or record component.
 *
 * @param type qualified (canonical) name of the type
 * @param member simple name of a field, or {@code name(erased,types)} of a method or constructor
 *     (whose name is {@code <init>}); empty for the type itself
 * @param parameter name of a parameter of the member, or of a record component when member is
 *     empty; empty for neither
 */
public record Origin(String type, String member, String parameter) {

  /** The type itself. */
  public static Origin ofType(String type) {
    return new Origin(type, "", "");
  }

  /** A parameter of this member, or a record component of this type. */
  public Origin parameter(String name) {
    return new Origin(type, member, name);
  }

  /** The type's name without its package, nested types with dots. */
  public String simpleType() {
    int i = 0;
    // Package segments start in lower case by universal convention; canonical names do not tell.
    for (String part : type.split("\\.")) {
      if (Character.isUpperCase(part.charAt(0))) {
        return type.substring(i);
      }
      i += part.length() + 1;
    }
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The member's name without its parameter types; empty for the type itself. */
  public String memberName() {
    int paren = member.indexOf('(');
    return paren < 0 ? member : member.substring(0, paren);
  }

  /** {@code UserController.find}, as users speak of it. */
  public String display() {
    boolean type = member.isEmpty() || memberName().equals("<init>");
    return type ? simpleType() : simpleType() + "." + memberName();
  }
}
