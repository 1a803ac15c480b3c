#ifndef RENKEI_CLIBPQ_SHIM_H
#define RENKEI_CLIBPQ_SHIM_H

#include <libpq-fe.h>
#include <sys/eventfd.h>

/* The error fields are character macros, which do not import as the Int32 that PQresultErrorField takes. */
static const int RENKEI_DIAG_SEVERITY = PG_DIAG_SEVERITY_NONLOCALIZED;
static const int RENKEI_DIAG_SQLSTATE = PG_DIAG_SQLSTATE;
static const int RENKEI_DIAG_MESSAGE = PG_DIAG_MESSAGE_PRIMARY;
static const int RENKEI_DIAG_DETAIL = PG_DIAG_MESSAGE_DETAIL;
static const int RENKEI_DIAG_CONSTRAINT = PG_DIAG_CONSTRAINT_NAME;

/* Swift's Glibc module leaves out <sys/eventfd.h>, and a wait on a libpq socket needs one to be woken by. */
static inline int renkei_eventfd(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

#endif
