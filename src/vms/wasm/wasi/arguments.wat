;; Arguments and environment: the loader fills the segments with the strings, each with a zero behind it.
(module
  (import "program" "memory" (memory 0))
  (import "host" "argument_count" (global $argc i32))
  (import "host" "argument_size" (global $argsize i32))
  (import "host" "variable_count" (global $envc i32))
  (import "host" "variable_size" (global $envsize i32))
  (data $arguments "")
  (data $variables "")

  ;; Writes where each of the strings begins that lie from $text on.
  (func $pointers (param $table i32) (param $text i32) (param $count i32)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $count)))
        (i32.store (local.get $table) (local.get $text))
        (local.set $table (i32.add (local.get $table) (i32.const 4)))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (loop $skip
          (local.set $text (i32.add (local.get $text) (i32.const 1)))
          (br_if $skip (i32.load8_u (i32.sub (local.get $text) (i32.const 1)))))
        (br $next))))

  (func (export "args_sizes_get") (param $count i32) (param $size i32) (result i32)
    (i32.store (local.get $count) (global.get $argc))
    (i32.store (local.get $size) (global.get $argsize))
    (i32.const 0))
  (func (export "args_get") (param $table i32) (param $text i32) (result i32)
    (memory.init $arguments (local.get $text) (i32.const 0) (global.get $argsize))
    (call $pointers (local.get $table) (local.get $text) (global.get $argc))
    (i32.const 0))
  (func (export "environ_sizes_get") (param $count i32) (param $size i32) (result i32)
    (i32.store (local.get $count) (global.get $envc))
    (i32.store (local.get $size) (global.get $envsize))
    (i32.const 0))
  (func (export "environ_get") (param $table i32) (param $text i32) (result i32)
    (memory.init $variables (local.get $text) (i32.const 0) (global.get $envsize))
    (call $pointers (local.get $table) (local.get $text) (global.get $envc))
    (i32.const 0)))
