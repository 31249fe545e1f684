/*
 * Stands between a process and its disk (LD_PRELOAD): counts every operation on files under one folder,
 * makes the n-th of them fail, tear or be the last of the process, and writes down what reached the disk
 * and in which order. SQLite's calls and those of Node's own file system go through the same functions of
 * libc, so both are seen. What is asked of it stands in a small file that is mapped into memory, so that
 * it can be armed anew between two pieces of work without a new process (disk-control.ts).
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

enum fault { NONE = 0, KILL = 1, TEAR = 2, REFUSE = 3, SHORTEN = 4 };

/* The same layout as in disk-control.ts. */
struct control {
  uint32_t fault;
  uint32_t error;
  uint32_t sticky;
  uint32_t count_reads;
  uint64_t at;
  uint64_t count;
  uint64_t hits;
  uint32_t logging;
  uint32_t unused;
  char root[1024];
  char acknowledgements[1024];
  /* What each operation was, by its number: the letters of the log, and o, x (close), p (read), h (mode). */
  char kinds[16384];
  /* By its number, whether a still is taken at an operation: a copy of all that a death there would leave. */
  unsigned char stills[16384];
};

#define FILES 8192
#define ENDED_BY_FAULT 137
#define NO_STILL 98
#define PASS 0
#define HALF -1

static struct control *control;
static char *names[FILES];
static unsigned char is_acknowledgement[FILES];
static unsigned char is_writable[FILES];
static int log_file = -1;
static pthread_mutex_t turn;
static pthread_once_t begun = PTHREAD_ONCE_INIT;

#define REAL(result, name, ...) static result (*real_##name)(__VA_ARGS__)
REAL(int, open64, const char *, int, ...);
REAL(int, openat64, int, const char *, int, ...);
REAL(int, close, int);
REAL(int, closedir, DIR *);
REAL(long, syscall, long, ...);
REAL(ssize_t, write, int, const void *, size_t);
REAL(ssize_t, writev, int, const struct iovec *, int);
REAL(ssize_t, pwrite64, int, const void *, size_t, off64_t);
REAL(ssize_t, read, int, void *, size_t);
REAL(ssize_t, readv, int, const struct iovec *, int);
REAL(ssize_t, pread64, int, void *, size_t, off64_t);
REAL(int, fsync, int);
REAL(int, fdatasync, int);
REAL(int, ftruncate64, int, off64_t);
REAL(int, rename, const char *, const char *);
REAL(int, unlink, const char *);
REAL(int, unlinkat, int, const char *, int);
REAL(int, remove, const char *);
REAL(int, rmdir, const char *);
REAL(int, mkdir, const char *, mode_t);
REAL(int, chmod, const char *, mode_t);
REAL(int, fchmod, int, mode_t);

static void begin(void) {
  pthread_mutexattr_t kind;
  pthread_mutexattr_init(&kind);
  pthread_mutexattr_settype(&kind, PTHREAD_MUTEX_RECURSIVE);
  pthread_mutex_init(&turn, &kind);
#define FIND(name) *(void **)&real_##name = dlsym(RTLD_NEXT, #name)
  FIND(open64); FIND(openat64); FIND(close); FIND(write); FIND(writev); FIND(pwrite64);
  FIND(read); FIND(readv); FIND(pread64); FIND(fsync); FIND(fdatasync); FIND(ftruncate64);
  FIND(rename); FIND(unlink); FIND(unlinkat); FIND(remove); FIND(rmdir); FIND(mkdir);
  FIND(chmod); FIND(fchmod); FIND(closedir); FIND(syscall);
  const char *page = getenv("VERSO_FAULTS_CONTROL");
  if (page != NULL) {
    int file = real_open64(page, O_RDWR | O_CLOEXEC);
    void *mapped = file < 0 ? MAP_FAILED
        : mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (file >= 0) real_close(file);
    if (mapped != MAP_FAILED) control = mapped;
  }
  const char *log = getenv("VERSO_FAULTS_LOG");
  if (log != NULL) log_file = real_open64(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void lock(void) { pthread_once(&begun, begin); pthread_mutex_lock(&turn); }
static void unlock(void) { int kept = errno; pthread_mutex_unlock(&turn); errno = kept; }

__attribute__((constructor)) static void start(void) { pthread_once(&begun, begin); }

static int is_ours(const char *path) {
  if (control == NULL || path == NULL || control->root[0] == 0) return 0;
  size_t length = strlen(control->root);
  return strncmp(path, control->root, length) == 0 && (path[length] == '/' || path[length] == 0);
}

static const char *name_of(int fd) { return fd >= 0 && fd < FILES ? names[fd] : NULL; }

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = real_write(log_file, at, length);
    if (done <= 0) _exit(99);
    at += done;
    length -= (size_t)done;
  }
}

/* Record: operation, two names' lengths, the data's length (u32); offset, inode (u64); names; data. */
static void note(char operation, const char *name, const char *other, uint64_t inode, uint64_t offset,
                 const void *data, size_t length) {
  if (log_file < 0 || control == NULL || !control->logging) return;
  uint32_t head[4] = { (uint32_t)operation, (uint32_t)strlen(name),
                       other == NULL ? 0 : (uint32_t)strlen(other), (uint32_t)length };
  uint64_t place[2] = { offset, inode };
  put(head, sizeof head);
  put(place, sizeof place);
  put(name, head[1]);
  if (other != NULL) put(other, head[2]);
  if (length > 0) put(data, length);
}

static uint64_t inode_of(int fd) {
  struct stat found;
  return fstat(fd, &found) == 0 ? (uint64_t)found.st_ino : 0;
}

/*
 * Copies the folder and the acknowledgements to `root`.at-N while everybody who would change them waits. What
 * a process has given to the system outlives it, so the disk of one that dies here is this one, to the byte;
 * that saves the thousand starts of a process that is killed at one operation only.
 */
static void take_still(void) {
  char into[sizeof control->root + 32];
  snprintf(into, sizeof into, "%s.at-%llu", control->root, (unsigned long long)control->count);
  char *const command[] = { "cp", "-a", control->root, control->acknowledgements, into, NULL };
  char *const without_shim[] = { NULL };
  pid_t copier;
  int status;
  if (real_mkdir(into, 0700) != 0 || posix_spawn(&copier, "/bin/cp", NULL, NULL, command, without_shim) != 0
      || waitpid(copier, &status, 0) != copier || status != 0) _exit(NO_STILL);
}

static int is_still_wanted(void) {
  return control->count <= sizeof control->stills && control->stills[control->count - 1];
}

/* Counts one operation. Ends the process, or answers PASS, HALF, or the errno to fail with. */
static int meet(char kind) {
  int is_write = kind == 'w';
  uint64_t number = ++control->count;
  if (number <= sizeof control->kinds) control->kinds[number - 1] = kind;
  if (is_still_wanted()) {
    if (control->fault == TEAR && is_write) return HALF;
    take_still();
  }
  if (control->fault == NONE || number < control->at) return PASS;
  if (number > control->at && !control->sticky) return PASS;
  control->hits++;
  if (control->fault == KILL) _exit(ENDED_BY_FAULT);
  if (control->fault == TEAR) { if (is_write) return HALF; _exit(ENDED_BY_FAULT); }
  if (control->fault == SHORTEN) return is_write ? HALF : PASS;
  return (int)control->error;
}

static void forget(int fd) {
  if (fd < 0 || fd >= FILES) return;
  free(names[fd]);
  names[fd] = NULL;
  is_acknowledgement[fd] = 0;
  is_writable[fd] = 0;
}

static int opened(int fd, const char *path, int flags, int existed) {
  if (fd < 0 || fd >= FILES) return fd;
  forget(fd);
  names[fd] = strdup(path);
  is_writable[fd] = (flags & O_ACCMODE) != O_RDONLY;
  if (!existed) note('c', path, NULL, inode_of(fd), 0, NULL, 0);
  else note('o', path, NULL, inode_of(fd), 0, NULL, 0);
  if (existed && (flags & O_TRUNC)) note('t', path, NULL, inode_of(fd), 0, NULL, 0);
  return fd;
}

static int open_any(int folder, const char *path, int flags, mode_t mode) {
  lock();
  int fd;
  if (control != NULL && path != NULL && control->acknowledgements[0] != 0
      && strcmp(path, control->acknowledgements) == 0) {
    fd = real_open64(path, flags, mode);
    if (fd >= 0 && fd < FILES) { forget(fd); is_acknowledgement[fd] = 1; }
  } else if (is_ours(path)) {
    struct stat found;
    int existed = lstat(path, &found) == 0;
    int error = meet(existed ? 'o' : 'c');
    if (error > 0) { errno = error; fd = -1; }
    else {
      fd = real_open64(path, flags, mode);
      if (existed || (flags & O_CREAT)) opened(fd, path, flags, existed);
    }
  } else {
    fd = folder == AT_FDCWD ? real_open64(path, flags, mode) : real_openat64(folder, path, flags, mode);
    if (fd >= 0) forget(fd);
  }
  unlock();
  return fd;
}

#define MODE_OF(flags) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); \
  }

int open(const char *path, int flags, ...) { MODE_OF(flags) return open_any(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return open_any(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE_OF(flags) return open_any(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE_OF(flags) return open_any(folder, path, flags, mode); }

/*
 * A failing close has closed all the same, as on Linux. It tells of writes that came to nothing, so closing
 * what was read only does not fail; Node takes that for granted and would end the process.
 */
int close(int fd) {
  lock();
  int error = PASS;
  if (name_of(fd) != NULL && is_writable[fd]) error = meet('x');
  forget(fd);
  int result = real_close(fd);
  if (error > 0) { errno = error; result = -1; }
  unlock();
  return result;
}

/* Node's own file calls close past libc's function. */
long syscall(long number, ...) {
  va_list rest;
  va_start(rest, number);
  long a = va_arg(rest, long), b = va_arg(rest, long), c = va_arg(rest, long);
  long d = va_arg(rest, long), e = va_arg(rest, long), f = va_arg(rest, long);
  va_end(rest);
  if (number == SYS_close) return close((int)a);
  pthread_once(&begun, begin);
  return real_syscall(number, a, b, c, d, e, f);
}

/* A folder is closed inside libc, unseen: its number must not keep the name, the next to get it may be a pipe. */
int closedir(DIR *folder) {
  lock();
  forget(dirfd(folder));
  int result = real_closedir(folder);
  unlock();
  return result;
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off64_t offset, int is_positioned) {
  lock();
  ssize_t result;
  const char *name = name_of(fd);
  if (name == NULL) {
    result = is_positioned ? real_pwrite64(fd, bytes, length, offset) : real_write(fd, bytes, length);
    if (fd >= 0 && fd < FILES && is_acknowledgement[fd] && result > 0) {
      note('a', "", NULL, 0, 0, bytes, (size_t)result);
    }
  } else {
    int action = meet('w');
    if (action > 0) { errno = action; result = -1; }
    else {
      size_t wanted = action == HALF ? length / 2 : length;
      off64_t at = is_positioned ? offset : lseek64(fd, 0, SEEK_CUR);
      if (!is_positioned && (fcntl(fd, F_GETFL) & O_APPEND)) at = lseek64(fd, 0, SEEK_END);
      result = wanted == 0 ? 0 : is_positioned ? real_pwrite64(fd, bytes, wanted, offset)
                                               : real_write(fd, bytes, wanted);
      if (result > 0) note('w', name, NULL, inode_of(fd), (uint64_t)at, bytes, (size_t)result);
      if (action == HALF && control->fault == TEAR) {
        if (is_still_wanted()) take_still();
        if (control->count >= control->at) _exit(ENDED_BY_FAULT);
        size_t left = length - wanted;
        const char *rest = (const char *)bytes + wanted;
        ssize_t done = is_positioned ? real_pwrite64(fd, rest, left, offset + (off64_t)wanted)
                                     : real_write(fd, rest, left);
        result = done < 0 ? done : result + done;
      }
    }
  }
  unlock();
  return result;
}

ssize_t write(int fd, const void *bytes, size_t length) { return write_at(fd, bytes, length, 0, 0); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) { return write_at(fd, bytes, length, at, 1); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return write_at(fd, bytes, length, at, 1); }

/* Whoever is owed the rest of the parts calls again, as after any short write. */
ssize_t writev(int fd, const struct iovec *parts, int count) {
  lock();
  int is_plain = name_of(fd) == NULL && !(fd >= 0 && fd < FILES && is_acknowledgement[fd]);
  ssize_t result = 0;
  if (is_plain) result = real_writev(fd, parts, count);
  else for (int index = 0; index < count; index++) {
    ssize_t done = write_at(fd, parts[index].iov_base, parts[index].iov_len, 0, 0);
    if (done < 0) { if (result == 0) result = -1; break; }
    result += done;
    if ((size_t)done < parts[index].iov_len) break;
  }
  unlock();
  return result;
}

static int read_fails(int fd) {
  if (name_of(fd) == NULL || !control->count_reads) return 0;
  int error = meet('p');
  if (error > 0) errno = error;
  return error > 0;
}

ssize_t read(int fd, void *into, size_t length) {
  lock();
  ssize_t result = read_fails(fd) ? -1 : 0;
  unlock();
  return result < 0 ? result : real_read(fd, into, length);
}
ssize_t readv(int fd, const struct iovec *parts, int count) {
  lock();
  ssize_t result = read_fails(fd) ? -1 : 0;
  unlock();
  return result < 0 ? result : real_readv(fd, parts, count);
}
ssize_t pread64(int fd, void *into, size_t length, off64_t at) {
  lock();
  ssize_t result = read_fails(fd) ? -1 : 0;
  unlock();
  return result < 0 ? result : real_pread64(fd, into, length, at);
}
ssize_t pread(int fd, void *into, size_t length, off_t at) { return pread64(fd, into, length, at); }

/* Runs `call` unless a fault is due, and notes it where it worked. */
#define OPERATION(kind, ours, call, noted) \
  lock(); \
  int result; \
  int error = (ours) ? meet(kind) : PASS; \
  if (error > 0) { errno = error; result = -1; } \
  else { result = (call); if (result == 0 && (ours)) { noted; } } \
  unlock(); \
  return result

int fsync(int fd) {
  OPERATION('s', name_of(fd) != NULL, real_fsync(fd), note('s', name_of(fd), NULL, inode_of(fd), 0, NULL, 0));
}
int fdatasync(int fd) {
  OPERATION('s', name_of(fd) != NULL, real_fdatasync(fd), note('s', name_of(fd), NULL, inode_of(fd), 0, NULL, 0));
}
int ftruncate64(int fd, off64_t length) {
  OPERATION('t', name_of(fd) != NULL, real_ftruncate64(fd, length),
            note('t', name_of(fd), NULL, inode_of(fd), (uint64_t)length, NULL, 0));
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }
int fchmod(int fd, mode_t mode) { OPERATION('h', name_of(fd) != NULL, real_fchmod(fd, mode), (void)0); }
int chmod(const char *path, mode_t mode) { OPERATION('h', is_ours(path), real_chmod(path, mode), (void)0); }
int rename(const char *from, const char *to) {
  OPERATION('r', is_ours(from) || is_ours(to), real_rename(from, to), note('r', from, to, 0, 0, NULL, 0));
}
int unlink(const char *path) {
  OPERATION('u', is_ours(path), real_unlink(path), note('u', path, NULL, 0, 0, NULL, 0));
}
int unlinkat(int folder, const char *path, int flags) {
  OPERATION('u', is_ours(path), real_unlinkat(folder, path, flags),
            note(flags & AT_REMOVEDIR ? 'd' : 'u', path, NULL, 0, 0, NULL, 0));
}
int remove(const char *path) {
  OPERATION('u', is_ours(path), real_remove(path), note('u', path, NULL, 0, 0, NULL, 0));
}
int rmdir(const char *path) {
  OPERATION('d', is_ours(path), real_rmdir(path), note('d', path, NULL, 0, 0, NULL, 0));
}
int mkdir(const char *path, mode_t mode) {
  OPERATION('m', is_ours(path), real_mkdir(path, mode), note('m', path, NULL, 0, 0, NULL, 0));
}
