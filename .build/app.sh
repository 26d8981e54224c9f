# Builds the application when there is none or its sources are newer, and runs it. Sourced by run and haven, from the
# repository's root, after find_jdk25.
#
# The jar is unpacked into a folder of its own for each build, so that a server that is running keeps the files it
# started with, and gets a cache of loaded classes, which halves the time a command takes to start.

app_home=server/target/app
java_options=--enable-native-access=ALL-UNNAMED

app_is_current() {
  [ -f "$app_home/current" ] || return 1
  app=$(cat "$app_home/current")
  [ -f "$app/haven.jar" ] || return 1
  [ -z "$(find pom.xml server/pom.xml server/src/main -newer "$app_home/current" -print -quit)" ]
}

build_app() {
  mkdir -p "$app_home"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$app_home/lock"
    flock 9
  fi
  if ! app_is_current; then
    echo "Building Haven; this takes a minute or two the first time." >&2
    touch "$app_home/begun"
    if ! ./mvnw -B -q -Dquick -Dmaven.test.skip=true -pl server package >"$app_home/build.log" 2>&1; then
      grep -a ERROR "$app_home/build.log" | head -n 5 >&2
      echo "Haven could not be built: $app_home/build.log says why." >&2
      return 2
    fi
    app=$(pwd)/$app_home/$(date +%s)-$$
    mkdir "$app"
    cp server/target/haven-server-*-exec.jar "$app/whole.jar"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$app/whole.jar" extract --destination "$app/unpacked" >/dev/null
    mv "$app/unpacked/lib" "$app/lib"
    mv "$app"/unpacked/*.jar "$app/haven.jar"
    rm -rf "$app/unpacked" "$app/whole.jar"
    learn_classes "$app" || true
    # As old as the build's beginning: what was edited meanwhile counts as newer.
    echo "$app" >"$app_home/current.new"
    touch -r "$app_home/begun" "$app_home/current.new"
    mv "$app_home/current.new" "$app_home/current"
    for old in $(ls -d "$app_home"/*-*/ 2>/dev/null | sort | head -n -2); do
      rm -rf "$old"
    done
  fi
  if command -v flock >/dev/null 2>&1; then
    exec 9>&-
  fi
}

# One run of a command on an empty folder, to note which classes it loads.
learn_classes() {
  scratch=$(mktemp -d)
  "$JAVA_HOME/bin/java" $java_options -XX:AOTCacheOutput="$1/haven.aot" -jar "$1/haven.jar" \
    import docs/example --data-dir "$scratch/data" >/dev/null 2>&1
  rm -rf "$scratch"
  [ -f "$1/haven.aot" ]
}

run_app() {
  set -- -jar "$app/haven.jar" "$@"
  if [ -f "$app/haven.aot" ]; then
    set -- -XX:AOTCache="$app/haven.aot" -Xlog:disable "$@"
  fi
  # shellcheck disable=SC2086 # HAVEN_JAVA_OPTIONS holds several words
  exec "$JAVA_HOME/bin/java" $java_options ${HAVEN_JAVA_OPTIONS:-} "$@"
}
