// Makes the Nth operation that changes a disk fail: FAIL_AT counts from 1, FAIL_WITH is an errno, and the
// file FAIL_MARK appears when it happened. Preloaded by scripts/faults.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static long count;

static int fails(void) {
  const char *at = getenv("FAIL_AT");
  if (!at || __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST) != atol(at)) return 0;
  const char *mark = getenv("FAIL_MARK");
  if (mark) syscall(SYS_close, syscall(SYS_openat, AT_FDCWD, mark, O_WRONLY | O_CREAT, 0600));
  const char *with = getenv("FAIL_WITH");
  errno = with ? atoi(with) : EIO;
  return 1;
}

#define NEXT(result, name, ...) ((result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

ssize_t write(int fd, const void *bytes, size_t size) {
  // What is printed is no change on disk.
  if (fd > 2 && fails()) return -1;
  return NEXT(ssize_t, "write", int, const void *, size_t)(fd, bytes, size);
}
ssize_t pwrite(int fd, const void *bytes, size_t size, off_t at) {
  return fails() ? -1 : NEXT(ssize_t, "pwrite", int, const void *, size_t, off_t)(fd, bytes, size, at);
}
ssize_t pwrite64(int fd, const void *bytes, size_t size, off64_t at) {
  return fails() ? -1
                 : NEXT(ssize_t, "pwrite64", int, const void *, size_t, off64_t)(fd, bytes, size, at);
}
int fsync(int fd) { return fails() ? -1 : NEXT(int, "fsync", int)(fd); }
int fdatasync(int fd) { return fails() ? -1 : NEXT(int, "fdatasync", int)(fd); }
int ftruncate(int fd, off_t size) { return fails() ? -1 : NEXT(int, "ftruncate", int, off_t)(fd, size); }
int ftruncate64(int fd, off64_t size) {
  return fails() ? -1 : NEXT(int, "ftruncate64", int, off64_t)(fd, size);
}
int unlink(const char *path) { return fails() ? -1 : NEXT(int, "unlink", const char *)(path); }
int link(const char *from, const char *to) {
  return fails() ? -1 : NEXT(int, "link", const char *, const char *)(from, to);
}
int rename(const char *from, const char *to) {
  return fails() ? -1 : NEXT(int, "rename", const char *, const char *)(from, to);
}
