/* Preloaded, it adds the seconds that stand in the first 8 bytes of a file to the clock of the day. Clocks that only go on are left as they are. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static const volatile long long *offset;
static int (*day)(clockid_t, struct timespec *);

__attribute__((constructor)) static void begin(void) {
  const char *name = getenv("FAULTS_CLOCK");
  int file = name == NULL ? -1 : open(name, O_RDONLY);
  day = dlsym(RTLD_NEXT, "clock_gettime");
  if (file >= 0) {
    void *map = mmap(NULL, sizeof(long long), PROT_READ, MAP_SHARED, file, 0);
    offset = map == MAP_FAILED ? NULL : map;
    close(file);
  }
}

int clock_gettime(clockid_t clock, struct timespec *at) {
  if (day == NULL) {
    day = dlsym(RTLD_NEXT, "clock_gettime");
  }
  int failed = day(clock, at);
  if (!failed && offset != NULL && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    at->tv_sec += *offset;
  }
  return failed;
}

int gettimeofday(struct timeval *restrict at, void *restrict zone) {
  struct timespec now;
  (void) zone;
  int failed = clock_gettime(CLOCK_REALTIME, &now);
  at->tv_sec = now.tv_sec;
  at->tv_usec = now.tv_nsec / 1000;
  return failed;
}

time_t time(time_t *at) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (at != NULL) {
    *at = now.tv_sec;
  }
  return now.tv_sec;
}
