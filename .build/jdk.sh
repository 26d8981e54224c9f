# Sets JAVA_HOME to a JDK 25, or says in one line what is missing. Sourced by run, test, bench and haven.
is_jdk25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

find_jdk25() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk25 "$JAVA_HOME"; then
    return 0
  fi
  for candidate in \
    /usr/lib/jvm/*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
    "$HOME"/.sdkman/candidates/java/25* \
    "$HOME"/.jdks/*25*; do
    if is_jdk25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Haven needs a JDK 25: install one (Temurin 25, for example) or set JAVA_HOME to it." >&2
  return 1
}
