using System.CommandLine;

namespace PerfEval.Cli.Commands;

/// <summary>perfeval completion bash|zsh|pwsh: the script that makes a shell complete commands, options and their values. The shell asks the command itself ([suggest]).</summary>
internal static class CompletionCommand
{
    public const string Name = "completion";

    private static readonly Dictionary<string, string> Scripts = new()
    {
        ["bash"] = """
            # perfeval completion bash > ~/.local/share/bash-completion/completions/perfeval
            _perfeval() {
                local IFS=$'\n' line=${COMP_LINE:0:COMP_POINT}
                COMPREPLY=($(compgen -W "$(perfeval "[suggest:${#line}]" "$line" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o bashdefault -o default -F _perfeval perfeval
            """,
        ["zsh"] = """
            #compdef perfeval
            # perfeval completion zsh > "${fpath[1]}/_perfeval"
            _perfeval() {
                local line="${(j: :)words[1,CURRENT]}"
                local -a found=("${(@f)$(perfeval "[suggest:${#line}]" "$line" 2>/dev/null)}")
                found=(${found:#})
                if (( ${#found} )); then compadd -a found; else _files; fi
            }
            # Read as a file of fpath this is the function's own first call; read by source it only says who completes.
            if [[ ${funcstack[1]} == _perfeval ]]; then _perfeval "$@"; else compdef _perfeval perfeval; fi
            """,
        ["pwsh"] = """
            # perfeval completion pwsh | Out-String | Invoke-Expression   (in $PROFILE)
            Register-ArgumentCompleter -Native -CommandName perfeval -ScriptBlock {
                param($word, $command, $position)
                $line = $command.ToString().PadRight($position).Substring(0, $position)
                perfeval "[suggest:$($line.Length)]" "$line" 2>$null | Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    public static Command Create(Language language)
    {
        var shell = new Argument<string>("SHELL") { Description = language.Of("bash、zsh 或 pwsh（PowerShell）", "bash, zsh or pwsh (PowerShell)") };
        shell.AcceptOnlyFromAmong([.. Scripts.Keys]);
        var command = new Command(Name, language.Of("输出命令补全脚本", "prints a script for completion by the shell")) { shell };
        command.SetAction(parsed =>
        {
            Console.Out.Write(Scripts[parsed.GetValue(shell)!].ReplaceLineEndings("\n") + "\n");
            return ExitCode.Done;
        });
        return command;
    }
}
