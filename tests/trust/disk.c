/* Stands between a process and the disk (LD_PRELOAD, Linux): writes down what reaches the files
 * under $DISK_UNDER, in order, to $DISK_LOG; and lets the n-th write or sync there fail.
 *
 * A line of the log: kind (1 byte), length of the name (u32), offset (u64), length of the data
 * (u64), all little-endian as on the machine; then name and data. Kinds: C created, W written,
 * T cut to the offset, S synced, D a folder synced, U removed, R renamed (data: the new name),
 * A said on standard output. Descriptors above LAST are not looked at.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define LAST 1024
#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

static char names[LAST][512];
static int is_folder[LAST];
static const char *under;
static int log_to = -2;
static long until_failure = -1, failures = 0;

/* Let the n-th write or sync from now on fail with EIO, and as many after it as `more` says. */
void disk_fail_at(long n, long more) { until_failure = n; failures = more; }

static void begin(void) {
    if (log_to != -2) return;
    const char *file = getenv("DISK_LOG");
    under = getenv("DISK_UNDER");
    log_to = file ? (int) syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
}

static void note(char kind, const char *name, uint64_t offset, const void *data, uint64_t length) {
    char head[21];
    uint32_t letters = (uint32_t) strlen(name);
    if (log_to < 0) return;
    head[0] = kind;
    memcpy(head + 1, &letters, 4);
    memcpy(head + 5, &offset, 8);
    memcpy(head + 13, &length, 8);
    struct iovec parts[3] = {{head, 21}, {(void *) name, letters}, {(void *) data, length}};
    syscall(SYS_writev, log_to, parts, 3);
}

/* The name of a path below the folder that is watched ("." for itself), or NULL. */
static const char *watched(const char *path) {
    size_t length;
    begin();
    if (!under || !path) return NULL;
    length = strlen(under);
    if (strncmp(path, under, length)) return NULL;
    if (!path[length]) return ".";
    return path[length] == '/' ? path + length + 1 : NULL;
}

static int opened(int fd, const char *path, int flags, int was_there) {
    const char *name = watched(path);
    struct stat about;
    if (fd < 0 || fd >= LAST) return fd;
    names[fd][0] = 0;
    if (!name) return fd;
    snprintf(names[fd], sizeof names[fd], "%s", name);
    is_folder[fd] = !fstat(fd, &about) && S_ISDIR(about.st_mode);
    if (!was_there && (flags & O_CREAT)) note('C', name, 0, "", 0);
    if (was_there && (flags & O_TRUNC)) note('T', name, 0, "", 0);
    return fd;
}

static int is_watched(int fd) { begin(); return fd >= 0 && fd < LAST && names[fd][0]; }

static int fails(int fd) {
    if (!is_watched(fd) || until_failure < 0) return 0;
    if (until_failure > 1) { until_failure--; return 0; }
    if (failures-- <= 0) { until_failure = -1; return 0; }
    errno = EIO;
    return 1;
}

#define OPENER(name)                                                              \
    int name(const char *path, int flags, ...) {                                  \
        va_list rest;                                                             \
        va_start(rest, flags);                                                    \
        int mode = va_arg(rest, int);                                             \
        va_end(rest);                                                             \
        int was_there = watched(path) ? !access(path, F_OK) : 1;                  \
        return opened(REAL(name)(path, flags, mode), path, flags, was_there);     \
    }
OPENER(open)
OPENER(open64)

int close(int fd) {
    if (fd >= 0 && fd < LAST) names[fd][0] = 0;
    return REAL(close)(fd);
}

static ssize_t wrote(int fd, ssize_t done, const void *data, off64_t offset) {
    if (done > 0 && is_watched(fd)) note('W', names[fd], (uint64_t) offset, data, (uint64_t) done);
    return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
    return fails(fd) ? -1 : wrote(fd, REAL(pwrite64)(fd, data, length, offset), data, offset);
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) {
    return fails(fd) ? -1 : wrote(fd, REAL(pwrite)(fd, data, length, offset), data, offset);
}

ssize_t write(int fd, const void *data, size_t length) {
    off64_t offset;
    begin();
    if (fd == 1) note('A', "said", 0, data, length);
    if (!is_watched(fd)) return REAL(write)(fd, data, length);
    offset = lseek64(fd, 0, SEEK_CUR);
    return fails(fd) ? -1 : wrote(fd, REAL(write)(fd, data, length), data, offset);
}

static int synced(int fd, int status) {
    if (!status && is_watched(fd)) note(is_folder[fd] ? 'D' : 'S', names[fd], 0, "", 0);
    return status;
}

int fsync(int fd) { return fails(fd) ? -1 : synced(fd, REAL(fsync)(fd)); }
int fdatasync(int fd) { return fails(fd) ? -1 : synced(fd, REAL(fdatasync)(fd)); }

static int cut(int fd, int status, off64_t length) {
    if (!status && is_watched(fd)) note('T', names[fd], (uint64_t) length, "", 0);
    return status;
}

int ftruncate64(int fd, off64_t length) { return cut(fd, REAL(ftruncate64)(fd, length), length); }
int ftruncate(int fd, off_t length) { return cut(fd, REAL(ftruncate)(fd, length), length); }

int unlink(const char *path) {
    const char *name = watched(path);
    int status = REAL(unlink)(path);
    if (!status && name) note('U', name, 0, "", 0);
    return status;
}

int rename(const char *path, const char *to) {
    const char *name = watched(path), *new_name = watched(to);
    int status = REAL(rename)(path, to);
    if (!status && name && new_name) note('R', name, 0, new_name, strlen(new_name));
    return status;
}
