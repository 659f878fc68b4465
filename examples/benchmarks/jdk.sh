# Puts a JDK 25 first: Quarkus' plugin works inside Maven, so Maven itself must run on it.
is_25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2> /dev/null
}

if ! is_25 "${JAVA_HOME:-}"; then
  unset JAVA_HOME
  for home in /usr/lib/jvm/* /opt/* "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/*; do
    if is_25 "$home"; then
      export JAVA_HOME=$home
      break
    fi
  done
fi
if [ -z "${JAVA_HOME:-}" ]; then
  echo "no JDK 25 was found; set JAVA_HOME to one" >&2
  exit 2
fi
export PATH="$JAVA_HOME/bin:$PATH"
