# Sets JAVA_HOME to a JDK 25, or says in one line what is missing. Sourced by run, test, bench and haven.
is_jdk25() {
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

find_jdk25() {
  on_path=$(command -v javac 2>/dev/null) || on_path=
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  for candidate in \
    "${JAVA_HOME:-}" \
    "$on_path" \
    /usr/lib/jvm/*25* \
    /opt/*jdk*25* \
    /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/25* \
    "${HOME:-/nowhere}"/.jdks/*25*; do
    if is_jdk25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "Haven needs a JDK 25: install one (Temurin 25, for example) or set JAVA_HOME to it." >&2
  return 1
}
